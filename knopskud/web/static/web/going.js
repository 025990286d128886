// While a form that takes its time is on the way, the page asks how far it has come. Without this it just waits.

const OFTEN = 500; // milliseconds between two questions
const ALOUD = 5_000; // and between two sentences for those who listen

function waiting(form, place) {
  const [bar, seen, heard] = ["progress", ".seen", ".heard"].map((one) => place.querySelector(one));
  let timer, spoken = 0;

  const tell = (words) => {
    seen.textContent = words;
    if (Date.now() - spoken < ALOUD) return;
    spoken = Date.now();
    heard.textContent = words;
  };

  const look = async () => {
    try {
      const answer = await fetch(form.dataset.going, { headers: { Accept: "application/json" } });
      const told = answer.ok ? await answer.json() : {};
      if (told.of) {
        [bar.max, bar.value] = [told.of, told.made];
        tell(told.told);
      }
    } catch { /* it goes on all the same */ }
    if (timer) timer = setTimeout(look, OFTEN);
  };

  // On the window: whoever holds the form back, such as without a connection, has done so by now.
  addEventListener("submit", (event) => {
    const way = event.submitter?.value ?? "";
    if (event.target !== form || event.defaultPrevented || timer || !form.dataset.ways.split(" ").includes(way)) return;
    place.hidden = false;
    tell(place.dataset.begun);
    timer = setTimeout(look, OFTEN);
  });

  // Going back to the page finds it as it was.
  addEventListener("pagehide", () => {
    clearTimeout(timer);
    timer = undefined;
    place.hidden = true;
    bar.removeAttribute("value");
    spoken = 0;
  });
}

for (const form of document.querySelectorAll("form[data-going]")) {
  const place = form.querySelector(".going");
  if (place) waiting(form, place);
}
