from django.apps import AppConfig


class PublicConfig(AppConfig):
    name = "knopskud.public"
    verbose_name = "Den offentlige side"

    def ready(self) -> None:
        """Have the pages prepared whenever an edition is published, and shown before it is."""
        from knopskud.editions import previewing  # noqa: PLC0415 -- needs the models
        from knopskud.editions.preparing import Preparer, register  # noqa: PLC0415 -- needs the models
        from knopskud.public import looking  # noqa: PLC0415
        from knopskud.public.preparing import prepare, prepared, turn  # noqa: PLC0415

        register(Preparer(turn=turn, prepare=prepared, renew=prepare))
        previewing.register(previewing.Previewer(shown=looking.shown, place=looking.place))
