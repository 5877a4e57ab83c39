"""``python -m tui`` is ``inquit``."""

import sys

from tui.cli import main

sys.exit(main())
