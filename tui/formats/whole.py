"""Files are written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from tui.model.errors import UnreadableError


def write_whole(path: Path, content: str | bytes) -> None:
    """Put ``content`` (text in UTF-8) at ``path``: after a crash the old file is there or the new one.

    Missing folders are made. Raises UnreadableError when it cannot be written.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(prefix=".inquit-", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
                stream.flush()
                os.fsync(stream.fileno())
            os.chmod(beside, _mode(path))
            os.replace(beside, path)
        except BaseException:
            os.unlink(beside)
            raise
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UnreadableError(str(path), f"cannot be written ({reason})") from None


def _mode(path: Path) -> int:
    """The rights of the file that is replaced, or those a new file gets."""
    try:
        return path.stat().st_mode & 0o7777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
