// The holes of the table follow as one ticks. Without it they follow when the page is saved.

function look(table) {
  const ticked = [...table.querySelectorAll("input:checked")];
  for (const row of table.querySelectorAll("tr[data-elsewhere]")) {
    const serves = row.querySelector("input:checked") || Number(row.dataset.elsewhere);
    row.querySelector("th .badge").hidden = Boolean(serves);
  }
  const has = (goal, kind) => ticked.some((one) => one.value === goal && one.closest("tbody").dataset.of === kind);
  for (const goal of table.closest("section").querySelectorAll("[data-goal]")) {
    let whole = true;
    for (const badge of goal.querySelectorAll("[data-lacks]")) {
      badge.hidden = has(goal.dataset.goal, badge.dataset.lacks);
      whole &&= badge.hidden;
    }
    goal.hidden = whole;
  }
}

// An activity may stand in several tables: a tick that is made in one says nothing in another, so each looks for itself.
for (const table of document.querySelectorAll("table.ticks")) table.addEventListener("change", () => look(table));
