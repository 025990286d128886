from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from knopskud.audit.triggers import allow_changes, forbid_changes

TABLE = "editions_editionpaper"


def by_their_names(apps: Apps, _: BaseDatabaseSchemaEditor) -> None:
    """Until now there were two kinds of paper, both in Danish: folders, and these."""
    papers = apps.get_model("editions", "EditionPaper").objects
    papers.filter(name__startswith="delaftale-").update(kind="delaftale")


class Migration(migrations.Migration):
    dependencies = [("editions", "0003_planned")]

    operations = [
        allow_changes(TABLE),
        migrations.AddField(
            model_name="editionpaper",
            name="kind",
            field=models.CharField(default="folder", max_length=40),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="editionpaper",
            name="language",
            field=models.CharField(default="da", max_length=2),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="editionpaper",
            name="added_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.RunPython(by_their_names, migrations.RunPython.noop),
        forbid_changes(TABLE),
    ]
