const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Always followed by what they belong to: a name, an example. Lower case, without the last point. */
export const bindingAbbreviations: ReadonlySet<string> = words(`
mr mrs ms mx dr prof rev hon fr sr st ste mt ft gen col lt maj capt cmdr adm sgt cpl pvt gov sen rep pres amb messrs mme mlle
e.g i.e cf viz vs v approx ca al resp incl esp tel ext eds trans
bzw evtl ggf inkl zzgl vgl sog hrsg c.-à-d p.-ex env mgr mlle mmes sra srta dra aprox ej avda sig.ra dott dott.ssa avv profa
d.h u.a i.d.r s.o s.u z.b m.a.w bijv dhr mevr drs d.w.z o.a t.ex bl.a f.eks dvs т.е т.к т.н напр проф акад ул св
`)

/** Belong to the number or the letter behind them and otherwise are words that may end a sentence. */
export const countingAbbreviations: ReadonlySet<string> = words(`
no nos nr vol vols pp p pg ch sec fig figs eq art par para ed
jan feb mar apr jun jul aug sep sept oct nov dec
núm pág págs blz kap abs kl стр гл
`)

/** May end a sentence or not; what follows decides. Lower case, without the last point. */
export const openAbbreviations: ReadonlySet<string> = words(`
inc ltd co corp bros dept univ assn est jr esq phd etc a.m p.m u.s u.k u.n u.s.a e.u d.c b.c a.d a.k.a
mon tue tues wed thu thur thurs fri sat sun min max misc apt ave blvd rd hr hrs sq
`)

/**
 * Words that seldom follow an abbreviation or an initial within one sentence when written with a capital (the
 * "frequent sentence starters" of Kiss and Strunk, Unsupervised Multilingual Sentence Boundary Detection, 2006).
 */
export const sentenceStarters: ReadonlySet<string> = words(`
the a an this that these those it its he she they we you i his her their our my there here
in on at by for from with after before since during when while if although because as once until
however but and so also then thus therefore moreover nevertheless meanwhile instead additionally finally
what who why how where which whether no not yes some many most all each every both one
`)

/** Nouns that take a single capital as their name and often end a sentence with it ("plan B."). */
export const labelledNouns: ReadonlySet<string> = words(`
plan vitamin option grade type group class hepatitis section appendix point figure table part exhibit team side level
category phase stage tier schedule annex building block gate platform terminal zone area room
`)

/** Before a number with a point and a noun: the number is an ordinal there, as it is written in German. */
export const beforeOrdinals: ReadonlySet<string> = words('der die das dem den des im vom zum beim ins jeden jeder')

/** The months of German, which follow the number of a day with its point. */
export const germanMonths: ReadonlySet<string> = words(
  'januar jänner februar märz april mai juni juli august september oktober november dezember',
)
