"""Packed token files as training windows: whole documents side by side, in another order each epoch.

A packed file holds little-endian uint16 token ids; each document ends with id 0. A window has `window` slots, each an
input token and the token to be foretold. Documents are laid into windows whole (best fit), so that few are cut and few
slots stay empty (Ding et al. 2024, arXiv 2404.10830); those longer than a window are cut into pieces.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

END_OF_TEXT, IM_START, IM_END = 0, 1, 2
GROUP = 1 << 15
"""Documents laid out at one time: many enough for a good fit, few enough that neighbours stay a matter of chance."""


def read_tokens(path: str | Path, vocab_size: int) -> np.ndarray:
    """A packed file's ids, mapped from disk. Raises ValueError when they can't belong to this vocabulary."""
    path = Path(path)
    size = path.stat().st_size
    if size < 4 or size % 2:
        raise ValueError(f'{path} is no packed token file: {size} bytes')
    tokens = np.memmap(path, dtype='<u2', mode='r')
    if int(tokens.max()) >= vocab_size:
        raise ValueError(f'{path} holds id {int(tokens.max())}, the vocabulary has {vocab_size}')
    return tokens


def answer_tokens(tokens: np.ndarray, opening: list[int]) -> np.ndarray:
    """Which tokens are answers: from behind `opening` (`<|im_start|>assistant\\n`) to `<|im_end|>`, that included.

    Documents without any turn (running text) count whole.
    """
    count = len(tokens) - len(opening) + 1
    opens = np.ones(max(count, 0), dtype=bool)
    for offset, token in enumerate(opening):
        opens &= tokens[offset : offset + len(opens)] == token
    begins = np.flatnonzero(opens) + len(opening)
    ends = np.flatnonzero((tokens == IM_END) | (tokens == END_OF_TEXT))
    if not len(ends) or ends[-1] != len(tokens) - 1:
        ends = np.append(ends, len(tokens) - 1)
    change = np.zeros(len(tokens) + 1, dtype=np.int8)
    change[begins] += 1
    inside = begins < len(tokens)
    change[ends[np.searchsorted(ends, begins[inside])] + 1] -= 1
    answers = np.cumsum(change[:-1], dtype=np.int8) > 0
    starts, lengths = document_ranges(tokens)
    turns = np.concatenate([[0], np.cumsum(tokens == IM_START, dtype=np.int64)])
    plain = turns[starts + lengths] == turns[starts]
    return answers | np.repeat(plain, lengths)


def document_ranges(tokens: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Starts and lengths of all documents, their end token included."""
    ends = np.flatnonzero(tokens == END_OF_TEXT) + 1
    if not len(ends) or ends[-1] != len(tokens):
        ends = np.append(ends, len(tokens))
    starts = np.concatenate([[0], ends[:-1]])
    return starts, ends - starts


def lay_out(lengths: np.ndarray, window: int, order: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Best-fit decreasing: pieces of `lengths` slots into windows, taken in groups along `order`.

    Returns the pieces, window after window, and where each window's pieces begin (one entry more than windows).
    """
    rows: list[list[int]] = []
    for start in range(0, len(order), GROUP):
        group = order[start : start + GROUP]
        group = group[np.argsort(-lengths[group], kind='stable')]
        rows_with_space: list[list[int]] = [[] for _ in range(window + 1)]
        spaces = 0  # bit n is set when some window has n slots left
        for piece, length in zip(group.tolist(), lengths[group].tolist()):
            fitting = spaces >> length
            if fitting:
                space = length + (fitting & -fitting).bit_length() - 1
                row = rows_with_space[space].pop()
                rows[row].append(piece)
                if not rows_with_space[space]:
                    spaces ^= 1 << space
            else:
                space, row = window, len(rows)
                rows.append([piece])
            if space > length:
                rows_with_space[space - length].append(row)
                spaces |= 1 << (space - length)
    bounds = np.concatenate([[0], np.cumsum([len(row) for row in rows])])
    return np.array([piece for row in rows for piece in row]), bounds


@dataclass(frozen=True)
class Batch:
    """Input ids and document numbers (-1: empty), both (windows, slots); places (n,) of the slots, counted through the
    flattened ids, whose next tokens count in the loss, and these targets (n,)."""

    ids: np.ndarray
    documents: np.ndarray
    places: np.ndarray
    targets: np.ndarray

    @property
    def tokens(self) -> int:
        """Slots that are not empty."""
        return int((self.documents >= 0).sum())


class Windows:
    """One packed file cut for windows of a length; `counts` says which tokens count as targets (default: all).

    With `apart` the documents will be masked from each other and end tokens are only targets; otherwise they are inputs
    too, so that the model sees where a document ends.
    """

    def __init__(self, tokens: np.ndarray, window: int, apart: bool, counts: np.ndarray | None = None) -> None:
        self.tokens, self.window, self.counts = tokens, window, counts
        starts, lengths = document_ranges(tokens)
        slots = lengths - 1 if apart else lengths
        pieces = -(-slots // window)
        offsets = np.arange(pieces.sum()) - np.repeat(np.cumsum(pieces) - pieces, pieces)
        self.starts = np.repeat(starts, pieces) + offsets * window
        self.slots = np.minimum(np.repeat(slots, pieces) - offsets * window, window)
        last = np.repeat(starts + lengths, pieces) - 1
        self.foretold = np.minimum(self.slots, last - self.starts)
        if counts is not None:
            totals = np.concatenate([[0], np.cumsum(counts, dtype=np.int64)])
            useful = totals[self.starts + self.foretold + 1] > totals[self.starts + 1]
        else:
            useful = self.foretold > 0
        self.starts, self.slots, self.foretold = self.starts[useful], self.slots[useful], self.foretold[useful]
        if not len(self.starts):
            raise ValueError('there is nothing to learn in these tokens')
        self.target_counts = self.foretold
        if counts is not None:
            self.target_counts = totals[self.starts + self.foretold + 1] - totals[self.starts + 1]

    def batch(self, rows: list[np.ndarray], height: int) -> Batch:
        """Lays pieces (one array a window) into `height` windows; what stays empty is id 0, in no document."""
        pieces = np.concatenate(rows)
        pieces_of_row = np.array([len(row) for row in rows])
        row = np.repeat(np.arange(len(rows)), pieces_of_row)
        number = np.arange(len(pieces)) - np.repeat(np.cumsum(pieces_of_row) - pieces_of_row, pieces_of_row)
        slots = self.slots[pieces]
        before = np.cumsum(slots) - slots
        before_row = before[np.cumsum(pieces_of_row) - pieces_of_row]
        within = np.arange(slots.sum()) - np.repeat(before, slots)
        places = np.repeat(row * self.window + before - before_row[row], slots) + within
        source = np.repeat(self.starts[pieces], slots) + within
        next_source = np.minimum(source + 1, len(self.tokens) - 1)
        counts = within < np.repeat(self.foretold[pieces], slots)
        if self.counts is not None:
            counts &= self.counts[next_source]
        ids = np.zeros((height, self.window), np.int64)
        documents = np.full((height, self.window), -1, np.int32)
        ids.flat[places] = self.tokens[source]
        documents.flat[places] = np.repeat(number, slots)
        return Batch(ids, documents, places[counts], self.tokens[next_source[counts]].astype(np.int64))


class WindowStream:
    """Endless windows of several epochs. The order depends on seed and epoch only, so that a run can go on anywhere."""

    def __init__(self, windows: Windows, seed: int, epoch: int = 0, row: int = 0) -> None:
        self.windows, self.seed, self.epoch, self.row = windows, seed, epoch, row
        self.lay_epoch()

    def lay_epoch(self) -> None:
        random = np.random.default_rng((self.seed, self.epoch))
        order = random.permutation(len(self.windows.starts))
        self.pieces, self.bounds = lay_out(self.windows.slots, self.windows.window, order)
        self.row_order = random.permutation(len(self.bounds) - 1)

    @property
    def progress(self) -> float:
        """Epochs gone, with their fraction."""
        return self.epoch + self.row / len(self.row_order)

    def take(self, count: int) -> list[np.ndarray]:
        """The next `count` windows, as arrays of piece numbers for `Windows.batch`."""
        rows = []
        while len(rows) < count:
            if self.row == len(self.row_order):
                self.epoch, self.row = self.epoch + 1, 0
                self.lay_epoch()
            place = self.row_order[self.row]
            rows.append(self.pieces[self.bounds[place] : self.bounds[place + 1]])
            self.row += 1
        return rows
