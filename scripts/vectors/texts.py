"""The texts that the vectors are fitted to: WordNet's glosses, and questions and statements filled with its words."""

import random
from collections import Counter
from collections.abc import Iterator

from wordnet import Synset

# Which words fill a slot: part of speech, and the lexicographer files of the nouns.
SLOTS: dict[str, tuple[str, frozenset[int] | None]] = {
    "thing": ("n", frozenset({6, 13, 17, 27, 10, 9})),
    "person": ("n", frozenset({18})),
    "group": ("n", frozenset({14})),
    "place": ("n", frozenset({15})),
    "event": ("n", frozenset({4, 11, 22})),
    "state": ("n", frozenset({7, 26, 12, 24})),
    "possession": ("n", frozenset({21})),
    "animal": ("n", frozenset({5, 20})),
    "noun": ("n", None),
    "do": ("v", None),
    "kind": ("a", None),
}

# Ways to ask and to state, about no subject in particular.
FRAMES = """
what is a {noun}?|what does {noun} mean?|a {noun} is a kind of {noun}.|who is the {person}?|who {do} the {thing}?
who runs the {group}?|the {group} is led by the {person}.|who founded the {group}?|who is in charge of the {event}?
where is the {thing}?|where can I find the {thing}?|the {thing} is in the {place}.|which {place} is the {group} from?
when does the {event} start?|when is the {event}?|what time does the {thing} open?|the {event} begins at nine.
how long does the {event} take?|the {event} lasts two hours.|how often do we {do} the {thing}?|every week we {do} the {thing}.
how much does the {thing} cost?|what is the price of a {kind} {thing}?|the {thing} costs ten dollars.|is the {event} free?
how much do I have to pay for the {event}?|how many {noun}s are there?|how many {person}s can {do}?|there are twelve {noun}s.
how do I {do} the {thing}?|how can I {do} a {noun}?|to {do} the {thing}, {do} the {noun} first.|the steps to {do} a {thing}
why did the {person} {do} the {noun}?|why is the {noun} {kind}?|because the {noun} was {kind}, they {do} it.
what happens if I {do} the {thing}?|what happens when the {noun} is {kind}?|if the {noun} is {kind}, the {thing} will {do}.
can I {do} my {thing}?|am I allowed to {do} a {noun} here?|you may not {do} the {thing}.|do not {do} the {noun}.
do I need a {thing} to {do}?|what do I need for the {event}?|you must bring a {kind} {thing}.|is there a limit on {noun}s?
what did the {person} say about the {noun}?|the {person} said that the {noun} was {kind}.|what is the {person} worried about?
the {person} fears a {kind} {noun}.|the {group} plans to {do} the {noun}.|what will the {group} do about the {noun}?
how big is the {thing}?|how old is the {person}?|how far is the {place}?|the {thing} is three metres wide.
what is the difference between a {noun} and a {noun}?|which {noun} is better?|compared with the {noun}, the {noun} is {kind}.
my {thing} does not {do}|I lost my {thing}|I forgot to {do} the {thing}|help, the {thing} is {kind}|cannot {do} {noun}
{noun} {noun}|{kind} {noun}|{do} {noun}|{noun} of the {noun}|{kind} {noun} for {person}s|{noun}, {noun} and {noun}
the {kind} {person} tried to {do} the {noun} with a {thing}.|after the {event}, the {group} had to {do}.
she sold the {possession} to a {person}.|the {possession} paid by the {group}|who pays the {possession}?
what caused the {state}?|the {event} led to {state}.|how is the {state} treated?|{state} is a problem for the {person}.
which {animal} lives in the {place}?|the {animal} eats {thing}s.|how is a {thing} made?|the {thing} is made of {noun}.
what are the rules for {noun}s?|the rule about {noun}s|list of {noun}s|name the {noun}s of the {group}
who won the {event}?|who takes part in the {event}?|the winner gets a {thing}.|the {person} who {do} most {noun}s wins.
where did the {person} grow up?|the {person} was born in the {place}.|the {person} left the {group} to {do}.
the {noun} must be {kind}.|is the {noun} {kind} or {kind}?|the {kind} one|what makes the {noun} {kind}?
turn off the {thing}|how do I get rid of the {noun}?|how to stop the {noun}|start the {noun} again|change the {noun}
"""


def gloss_texts(all_synsets: list[Synset]) -> Iterator[str]:
    """Each synset as a dictionary would have it, its words alone, and its examples."""
    for synset in all_synsets:
        words = ", ".join(synset.lemmas)
        yield f"{words}: {synset.definition}"
        yield words
        yield from synset.examples


def framed_texts(all_synsets: list[Synset], counts: Counter, wanted: int, seed: int = 7) -> Iterator[str]:
    """`wanted` questions and statements; words come up by the root of how often they were tagged."""
    chance = random.Random(seed)
    frames = [frame.strip() for line in FRAMES.strip().splitlines() for frame in line.split("|")]
    fillings = {slot: _choices(all_synsets, counts, part, categories) for slot, (part, categories) in SLOTS.items()}
    pools = {slot: chance.choices(words, weights, k=wanted) for slot, (words, weights) in fillings.items()}
    for _ in range(wanted):
        text = chance.choice(frames)
        while "{" in text:
            slot = text[text.index("{") + 1 : text.index("}")]
            text = text.replace("{" + slot + "}", chance.choice(pools[slot]), 1)
        yield text


def _choices(
    all_synsets: list[Synset], counts: Counter, part: str, categories: frozenset[int] | None
) -> tuple[list[str], list[float]]:
    lemmas = {
        lemma
        for synset in all_synsets
        if synset.part == part and (categories is None or synset.category in categories)
        for lemma in synset.lemmas
    }
    words = sorted(lemmas)
    return words, [(1 + counts[word.lower()]) ** 0.5 for word in words]
