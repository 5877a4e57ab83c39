"""ZIP containers (EPUB, DOCX) read in memory and within limits. Nothing is ever unpacked to a disk."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib

from tui.sources.errors import SourceError

MEMBERS = 10_000
MEMBER = 20_000_000  # bytes unpacked
TOTAL = 100_000_000
_CHUNK = 1 << 20


class Archive:
    """The members of a ZIP file, by name. Every read counts against one allowance for the whole file."""

    def __init__(self, data: bytes, source: str) -> None:
        self.source = source
        self._left = TOTAL
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self.names = self._zip.namelist()
        except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError, zlib.error) as error:
            raise self.broken(str(error)) from None
        if len(self.names) > MEMBERS:
            raise SourceError(source, f"holds more than {MEMBERS} files; it is not a book we can open")

    def read(self, name: str) -> bytes:
        """A member's bytes. ``name`` may have ".." in it; it never leaves the archive. Raises SourceError."""
        name = posixpath.normpath("/" + name).lstrip("/")
        if name not in self.names:
            raise self.broken(f"it lacks {name}")
        out: list[bytes] = []
        size = 0
        try:
            with self._zip.open(name) as member:
                while chunk := member.read(_CHUNK):
                    size += len(chunk)
                    # The sizes in the directory are the author's word; only what comes out counts.
                    if size > MEMBER or size > self._left:
                        raise SourceError(self.source, "unpacks to far more than a book or document can be")
                    out.append(chunk)
        except RuntimeError:
            raise SourceError(self.source, "is encrypted; open a copy without a password") from None
        except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, ValueError, zlib.error) as error:
            raise self.broken(str(error)) from None
        self._left -= size
        return b"".join(out)

    def broken(self, why: str) -> SourceError:
        """The error for a damaged archive."""
        return SourceError(self.source, f"is damaged ({why}); get the file again")
