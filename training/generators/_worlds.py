"""All scenes together, for the makers that take any text."""
from __future__ import annotations

from . import mails

SCENES = [*mails.SCENES]
