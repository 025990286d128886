// The screen in the room: arrow keys step on, and every screen follows the step that somebody took.

const script = document.querySelector("script[data-mark]");
const OFTEN = 2500;

addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const wanted = event.key === " " && event.target === document.body ? "ArrowRight" : event.key;
  const button = document.querySelector(`[data-key~="${CSS.escape(wanted)}"]:not([disabled])`);
  if (!button) return;
  event.preventDefault();
  button.click();
});

async function look() {
  if (!document.hidden) {
    try {
      const answer = await fetch(`${script.dataset.here}?nu`, { headers: { Accept: "text/plain" } });
      if (answer.ok && (await answer.text()) !== script.dataset.mark) location.replace(script.dataset.here);
    } catch {
      // the net is away for a moment: the next look finds it
    }
  }
  setTimeout(look, OFTEN);
}
setTimeout(look, OFTEN);
