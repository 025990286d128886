import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from knopskud.audit.triggers import forbid_changes


class Migration(migrations.Migration):
    dependencies = [
        ("editions", "0005_tongues"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="TakenDown",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField()),
                ("why", models.TextField()),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "paper",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="taken_down",
                        to="editions.editionpaper",
                    ),
                ),
            ],
        ),
        forbid_changes("editions_takendown"),
    ]
