from django.apps import AppConfig


class VoicesConfig(AppConfig):
    name = "knopskud.voices"
    verbose_name = "Stemmer og ideer"
