/** Verbs with which instructions begin, in their plain form. */
export const imperatives: ReadonlySet<string> = new Set(
  `add adjust aim allow answer apply arrange ask assign attach avoid bake begin bend bind blow boil bring brush build bury buy
  calculate call calm carry catch change check choose chop claim clean clear click close collect combine compare complete
  configure confirm connect contact continue convert cool copy count create cut decide define delete deselect dial dig dip
  disable discard disconnect do don't download drag draw drop dry dust edit email empty enable ensure enter exchange execute
  exit export extract fasten fetch fill find fix flip fold follow force freeze fry get give go grab grant grind hand hang heat
  hit hold hook host import include increase indicate insert install invite join keep kick knock lay lean leave let lift limit
  load lock log look loosen lower make mark mash measure melt message mix mount move multiply mute name navigate notify open
  order organise organize pack paint paste pay peel perform pick pin place plan plant play plug point pour prepare press print
  provide pull pump push put quit raise reach react read refer register release reload remember remind remove rename repeat
  replace reply report request reset rest restart restore return review rinse roll rotate rub run save scan schedule scrub
  seal search see select sell send serve set shake share shift shuffle shut sign sit skip slice slide soak sort speak specify
  spend split spread sprinkle squeeze stack stand start stay stir stop store strap submit subtract swap sweep switch take tap
  tear tell test throw tick tie tighten toggle toss touch trade transfer trigger trim tuck turn twist type uncheck unfold
  uninstall unlock unplug unscrew untie unwrap update upgrade upload use verify view visit wait warm wash watch wave wear wipe
  work wrap write`
    .trim()
    .split(/\s+/),
)
