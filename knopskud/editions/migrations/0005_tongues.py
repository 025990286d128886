"""Papers speak every language that residents read."""

from django.db import migrations, models

from knopskud.audit.triggers import allow_changes, forbid_changes

TABLE = "editions_editionpaper"


class Migration(migrations.Migration):
    dependencies = [("editions", "0004_papers")]

    operations = [
        allow_changes(TABLE),
        migrations.AlterField(
            model_name="editionpaper",
            name="language",
            field=models.CharField(max_length=30),
        ),
        forbid_changes(TABLE),
    ]
