"""Seeded makers of examples, one module a kind; `examples(seed, count)` yields them in the form of `../hand/*.jsonl`."""
