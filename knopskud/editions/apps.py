from django.apps import AppConfig


class EditionsConfig(AppConfig):
    name = "knopskud.editions"
    verbose_name = "Udgaver"
    default_auto_field = "django.db.models.BigAutoField"
