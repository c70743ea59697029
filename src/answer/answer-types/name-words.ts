const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Words of which names of organisations are made; lower case. */
export const organisationWords = words(`
  academy administration agency airlines airways alliance army assembly associates association authority band bank board broadcasting
  bureau capital cell chamber church club coalition college commission committee communications company conference congress consortium
  convention cooperative corp corporation council court department directorate division electric enterprises entertainment federation
  films force foundation fund gazette government group herald holdings inc incorporated industries initiative institute institution
  international investments journal label laboratories laboratory labs league llc llp ltd magazine media ministry motors museum navy network
  news newspaper observatory office orchestra order organisation organization parliament partners partnership party pictures plc police
  post press productions project publishers publishing radio records research savings school senate service services society software
  studio studios systems team technologies telegraph television theatre theater times tribune tribunal trust union university unit ventures
  works workshop gmbh ag
`)

/** Words of which names of places are made; lower case. */
export const placeWords = words(`
  airport alley archipelago arena avenue bay beach boulevard bridge building canal cape castle cathedral cave center centre city cliff coast
  continent country county creek crossing delta desert district drive east estate europe falls farm field fields forest fort garden gardens
  glacier gulf hall harbor harbour headland highlands highway hill hills hospital hotel house inlet island islands isle isles kingdom lagoon
  lake lane library manor market marsh mill mount mountain mountains north oasis ocean palace park pass peak peninsula pier plain plains
  plateau plaza point pond port province quarter quay range reef region republic reserve ridge river road room sea shore shrine slope
  sound south square stadium state station strait street suburb temple terrace territory tower town tunnel united valley village volcano
  west wharf woods zone
`)

/** Words of which names of other things are made: laws, events, works; lower case. */
export const thingWords = words(`
  accord act affair agreement anthem app article award awards ballet bible bill book bowl bug campaign case catechism century ceremony
  championship championships chart charter code collection conference constitution contract convention cup day declaration
  directive disease dynasty edition effect election episode era evening expo exhibition fair fall festival fever game games guide
  hypothesis incident index interview language law laws letter list manifesto massacre medal method model movement night olympics
  operation opera oscar paper paradox patent peace plague plan poem policy principle prix prize programme program protocol rebellion
  reformation regulation renaissance report review revolution revolt rule saga scale season series show song special standard story strike
  summit symphony system syndrome television theme theorem theory treaty trial trophy virus war wars week weekend world year
`)

/** Of these, many are surnames too. */
export const ambiguousPlaceWords = words(`
  bay beach bridge castle cave center cliff county east falls field fields forest fort garden glacier hall hill hills house lane marsh mill mount north
  palace park parks pass pier plain point pond pool port ridge rivers room shore slope south stone street temple town west wharf wood woods
`)

/** Titles that stand before or in the name of a person; lower case. */
export const personTitles = words(`
  admiral ambassador archbishop archduke baron baroness bishop brother captain cardinal chancellor chief colonel commander congressman
  count countess dame director doctor dr duchess duke earl emperor empress father general governor judge justice king lady lieutenant lord
  madame major marquis mayor minister miss mister monsieur mother mr mrs ms officer pope premier president prince princess prof
  professor queen rabbi rev reverend rep ceo chairman chairwoman secretary senator sergeant sheriff sir sister sultan superintendent tsar uncle aunt jr sr
`)
