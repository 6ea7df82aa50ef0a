"""All scenes together, for the makers that take any text."""

from __future__ import annotations

from . import mails, meetings, news, notes, notices, reviews

SCENES = [scene for module in (mails, meetings, news, notes, notices, reviews) for scene in module.SCENES]
