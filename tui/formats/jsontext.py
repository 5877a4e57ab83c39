"""JSON as text that can always be written in UTF-8."""

from __future__ import annotations

import json
import re
from typing import Any

_SURROGATE = re.compile("[\ud800-\udfff]")


def to_json(value: Any, indent: int | None = None) -> str:
    """``value`` as JSON, accents as they are. A lone surrogate, which UTF-8 cannot hold, is escaped.

    Raises ValueError for NaN and infinity, which JSON cannot hold.
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=indent)
    return _SURROGATE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)
