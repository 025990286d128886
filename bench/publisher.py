"""One process that publishes the demo's plan again and again, a little changed each time; says one line of JSON.

It works in the database and the folder that its environment names, as a host's server would.
"""

import json
import sys
from datetime import timedelta
from functools import partial

import django

from bench.timing import both


def main(times: int) -> None:
    """Publish `times` editions after those of the story; say the seconds that each took and kept processors busy."""
    django.setup()
    from bench.plans import rewritten  # noqa: PLC0415 -- the apps come first
    from knopskud.accounts.models import Partnership, Role, User  # noqa: PLC0415
    from knopskud.demo import people, story  # noqa: PLC0415
    from knopskud.editions.actions import publish  # noqa: PLC0415

    partnership = Partnership.objects.get(slug=people.SLUG)
    leader = User.objects.get(memberships__role=Role.LEADER)
    last = story.editions()[-1]

    def next_edition(number: int) -> None:
        publish(
            partnership=partnership,
            snapshot=rewritten(last.snapshot, 0.01 * number),
            kind="draft",
            by=leader,
            at=last.at + timedelta(days=number),
        )

    taken = [both(partial(next_edition, number + 1)) for number in range(times)]
    print(json.dumps(taken))


if __name__ == "__main__":
    main(int(sys.argv[1]))
