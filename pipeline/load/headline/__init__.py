"""How many in all, from a document's figures: never a total added to its parts, never one set counted twice.

The answer is an interval that holds the true number, as narrow as the document allows:

* A total speaks for the parts it covers ("11 warnings, of which 3 for Twitter": 11, not 14, and not 3). Parts only
  raise its lower end. Parts above their total are a conflict: the interval spans both.
* Parts without a total are added, end by end. A figure nobody gave adds nothing to the low end and opens the high one.
* Tables of one document that speak of the same days may be one set broken down twice. They are never added: where
  they agree they are one set, else the number lies between the greatest of them and their sum.
"""

from pipeline.load.headline.headline import Headline, headline
from pipeline.load.headline.intervals import Figure

__all__ = ["Figure", "Headline", "headline"]
