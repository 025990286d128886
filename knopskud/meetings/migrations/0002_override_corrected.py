"""A decision under § 37(4) can be corrected by another row, and is told to have nothing to stand on when the no is gone."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from knopskud.audit.triggers import allow_changes, forbid_changes

TABLE = "meetings_override"


class Migration(migrations.Migration):
    dependencies = [
        ("meetings", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        allow_changes(TABLE),
        migrations.AddField(
            model_name="override",
            name="corrects",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="meetings.override",
            ),
        ),
        migrations.AddField(
            model_name="override", name="reason", field=models.TextField(blank=True)
        ),
        migrations.AddField(
            model_name="override", name="taken_back", field=models.BooleanField(default=False)
        ),
        migrations.AddConstraint(
            model_name="override",
            constraint=models.UniqueConstraint(
                fields=("corrects",), name="override_corrected_once"
            ),
        ),
        forbid_changes(TABLE),
    ]
