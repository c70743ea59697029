"""The tokens that get a vector: the encoder's own, and frequent English words that it would cut into pieces."""

from collections import Counter
from pathlib import Path

from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer


def encoder_tokens(vocabulary: list[str]) -> list[str]:
    """Those that English text can hold: words and pieces of Latin letters and digits."""
    return [token for token in vocabulary if is_latin(token.removeprefix("##"))]


def is_latin(text: str) -> bool:
    return text.isascii() and text.isalnum()


def further_words(known: list[str], words: list[str], counts: Counter, wanted: int) -> list[str]:
    """The `wanted` most frequent of `words` that are not tokens yet; a word must have been seen at all."""
    tokens = set(known)
    candidates = [word for word in words if word not in tokens and is_latin(word) and counts[word] > 0]
    return sorted(candidates, key=lambda word: (-counts[word], word))[:wanted]


def tokenizer_of(tokens: list[str]) -> Tokenizer:
    """WordPiece: the longest token first, as src/lexicon/word-pieces.ts has it; words without any are left out."""
    ids = {token: at for at, token in enumerate(["[UNK]", *tokens])}
    tokenizer = Tokenizer(WordPiece(ids, unk_token="[UNK]", max_input_chars_per_word=60))
    tokenizer.normalizer = BertNormalizer(lowercase=True, strip_accents=True)
    tokenizer.pre_tokenizer = BertPreTokenizer()
    return tokenizer


def word_counts(texts: list[str]) -> Counter:
    counts: Counter = Counter()
    for text in texts:
        counts.update("".join(c if c.isalnum() else " " for c in text.lower()).split())
    return counts


def words_in(file: Path) -> list[str]:
    return file.read_text(encoding="utf-8").split()
