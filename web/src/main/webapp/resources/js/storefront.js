/* What script adds to the storefront. Every page works without it; nothing here is needed to buy. */
(() => {
  "use strict";

  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  /* ---- After a failed submit the focus goes to the summary of errors ---- */
  const errors = document.getElementById("errors");
  if (errors) {
    errors.focus();
    document.title = errors.querySelector(".strong").textContent + " · " + document.title;
  }

  /* ---- Search: suggestions as a combobox (WAI-ARIA 1.2), from GET /search/suggest?q= ---- */
  const suggest = (form) => {
    const input = form.querySelector("input[type=search]");
    const list = document.createElement("ul");
    list.id = input.id + "-suggestions";
    list.className = "suggestions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", form.querySelector("label").textContent);
    list.hidden = true;
    form.append(list);
    Object.entries({
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": list.id,
    }).forEach(([name, value]) => input.setAttribute(name, value));

    let chosen = -1;
    let waiting = 0;
    let asked = "";

    const close = () => {
      list.hidden = true;
      chosen = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    };
    const choose = (index) => {
      const options = all("li", list);
      chosen = (index + options.length) % options.length;
      options.forEach((option, i) => option.setAttribute("aria-selected", String(i === chosen)));
      input.setAttribute("aria-activedescendant", options[chosen].id);
    };
    const go = (option) => {
      if (option.dataset.address) {
        window.location.assign(option.dataset.address);
      } else {
        input.value = option.dataset.words;
        form.requestSubmit();
      }
    };
    const show = (suggestions) => {
      list.replaceChildren(
        ...suggestions.map((suggestion, index) => {
          const option = document.createElement("li");
          option.id = list.id + "-" + index;
          option.setAttribute("role", "option");
          option.setAttribute("aria-selected", "false");
          option.dataset.words = suggestion.text;
          option.dataset.address = suggestion.path || "";
          const words = document.createElement("span");
          words.textContent = suggestion.text;
          option.append(words);
          const kindName = form.dataset[(suggestion.kind || "").toLowerCase()];
          if (kindName) {
            const kind = document.createElement("span");
            kind.className = "kind";
            kind.textContent = kindName;
            option.append(kind);
          }
          option.addEventListener("pointerdown", (event) => {
            event.preventDefault();
            go(option);
          });
          return option;
        }),
      );
      chosen = -1;
      list.hidden = suggestions.length === 0;
      input.setAttribute("aria-expanded", String(suggestions.length > 0));
    };
    const ask = async () => {
      const words = input.value.trim();
      if (words.length < 2) {
        close();
        return;
      }
      asked = words;
      try {
        const answer = await fetch(form.dataset.suggest + "?q=" + encodeURIComponent(words), {
          headers: { Accept: "application/json" },
        });
        const found = answer.ok ? await answer.json() : [];
        if (asked === words && document.activeElement === input) {
          show(Array.isArray(found) ? found : found.suggestions || []);
        }
      } catch {
        close();
      }
    };

    input.addEventListener("input", () => {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(ask, 150);
    });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      if (list.hidden) {
        return;
      }
      if (event.key === "ArrowDown") {
        choose(chosen + 1);
      } else if (event.key === "ArrowUp") {
        choose(chosen < 0 ? -1 : chosen - 1);
      } else if (event.key === "Escape") {
        close();
      } else if (event.key === "Enter" && chosen >= 0) {
        go(all("li", list)[chosen]);
      } else {
        return;
      }
      event.preventDefault();
    });
  };
  all("form[data-suggest]").forEach(suggest);

  /* ---- Filters: the form sends itself; on a phone the sheet waits for its button ---- */
  all("form.filters").forEach((form) => {
    const isSheet = () => window.location.hash === "#" + form.id;
    form.addEventListener("change", () => {
      if (!isSheet()) {
        form.requestSubmit();
      }
    });
    form.addEventListener("submit", () => {
      all("input", form)
        .filter((input) => input.value === "")
        .forEach((input) => input.removeAttribute("name"));
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && isSheet()) {
        window.location.hash = "main";
      }
    });
  });
  all("select[data-submit]").forEach((select) => {
    select.addEventListener("change", () => select.form.requestSubmit());
  });

  /* ---- Gallery: one picture at a time, chosen by its thumbnail ---- */
  all(".gallery").forEach((gallery) => {
    const figures = all(".gallery-main figure", gallery);
    const thumbs = all(".gallery-thumbs a", gallery);
    if (figures.length < 2) {
      return;
    }
    const show = (index) => {
      figures.forEach((figure, i) => (figure.hidden = i !== index));
      thumbs.forEach((thumb, i) => thumb.setAttribute("aria-current", String(i === index)));
    };
    gallery.classList.add("enhanced");
    thumbs.forEach((thumb, index) => {
      thumb.addEventListener("click", (event) => {
        event.preventDefault();
        show(index);
      });
    });
    gallery.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      const here = thumbs.indexOf(document.activeElement);
      if (step && here >= 0) {
        event.preventDefault();
        const next = (here + step + thumbs.length) % thumbs.length;
        thumbs[next].focus();
        show(next);
      }
    });
    show(0);
  });

  /* ---- Quantity: buttons beside the number ---- */
  all(".stepper").forEach((stepper) => {
    const input = stepper.querySelector("input");
    const bound = (name, fallback) => Number(input.getAttribute(name) || fallback);
    const button = (sign, step, name) => {
      const made = document.createElement("button");
      made.type = "button";
      made.textContent = sign;
      made.setAttribute("aria-label", name);
      made.addEventListener("click", () => {
        const wanted = (Number(input.value) || 1) + step;
        input.value = Math.min(bound("max", 99), Math.max(bound("min", 1), wanted));
        input.dispatchEvent(new Event("change", { bubbles: true }));
      });
      return made;
    };
    input.before(button("−", -1, stepper.dataset.fewer || "One fewer"));
    input.after(button("+", 1, stepper.dataset.more || "One more"));
  });

  /* ---- A listing's choices: price and stock follow the answers ---- */
  all("form[data-variants]").forEach((form) => {
    const variants = JSON.parse(form.dataset.variants);
    const price = form.querySelector("[data-price]");
    const stock = form.querySelector("[data-stock]");
    const quantity = form.querySelector("input[type=number]");
    form.addEventListener("change", (event) => {
      if (event.target.type !== "radio") {
        return;
      }
      const chosen = all("input[type=radio]:checked", form).map((radio) => radio.value);
      const variant = variants.find((v) => v.values.every((value, i) => value === chosen[i]));
      if (variant) {
        price.textContent = variant.price;
        if (stock) {
          stock.textContent = variant.stock;
          stock.classList.toggle("success", variant.available);
          stock.classList.toggle("warning", !variant.available);
        }
        if (quantity) {
          quantity.max = Math.max(1, variant.left);
        }
      }
    });
  });

  /* ---- A form that sends itself when a value changes, after a moment (cart quantities) ---- */
  all("form[data-send-on-change]").forEach((form) => {
    let waiting = 0;
    form.addEventListener("change", () => {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(() => {
        const button = form.querySelector("[data-sends]");
        if (button) {
          button.click();
        } else {
          form.requestSubmit();
        }
      }, 400);
    });
    all("[data-sends]", form).forEach((button) => button.classList.add("hidden"));
  });

  /* ---- What is held: time left, counted from the server's moments ---- */
  all(".clock[data-until]").forEach((clock) => {
    const until = Date.parse(clock.dataset.until);
    const offset = clock.dataset.now ? Date.parse(clock.dataset.now) - Date.now() : 0;
    const whole = Number(clock.dataset.seconds) * 1000;
    const words = clock.querySelector("span");
    const ring = clock.querySelector(".left");
    clock.classList.add("enhanced");
    const tick = () => {
      const left = Math.max(0, until - Date.now() - offset);
      const seconds = Math.ceil(left / 1000);
      words.textContent = Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
      ring.setAttribute("stroke-dasharray", (100 * left) / whole + " 100");
      if (left === 0) {
        window.clearInterval(timer);
        window.setTimeout(() => window.location.reload(), 1500);
      }
    };
    const timer = window.setInterval(tick, 1000);
    tick();
  });

  /* ---- A page that waits for news (return from payment) asks again by itself ---- */
  all("[data-reload-after]").forEach((waiting) => {
    window.setTimeout(() => window.location.reload(), Number(waiting.dataset.reloadAfter) * 1000);
  });

  /* ---- Hearts: filled from GET /favorites/mine, and changed without leaving the page ---- */
  const hearts = all("form[data-favorite]");
  const paint = (id, kept) =>
    hearts
      .filter((form) => form.dataset.favorite === id)
      .forEach((form) => {
        const button = [...form.elements].find((element) => element.type === "submit");
        form.dataset.kept = String(kept);
        button.setAttribute("aria-pressed", String(kept));
        all("[data-plain]", button).forEach((words) => words.remove());
        all("[data-scripted]", button).forEach((words) => (words.hidden = false));
      });
  hearts.forEach((form) => {
    paint(form.dataset.favorite, "drop" in form.elements);
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const kept = form.dataset.kept !== "true";
      const change = new URLSearchParams(new FormData(form));
      change.delete("drop");
      if (!kept) {
        change.set("drop", "true");
      }
      paint(form.dataset.favorite, kept);
      const answer = await fetch(form.action, {
        method: "POST",
        headers: { Accept: "application/json" },
        body: change,
      }).catch(() => null);
      if (!answer || !answer.ok) {
        paint(form.dataset.favorite, !kept);
        window.location.assign("/favorites");
      }
    });
  });
  if (hearts.length > 0) {
    fetch("/favorites/mine", { headers: { Accept: "application/json" } })
      .then((answer) => (answer.ok ? answer.json() : { products: [], shops: [] }))
      .then((mine) => [...mine.products, ...mine.shops].forEach((id) => paint(id, true)))
      .catch(() => {}); // without an answer the hearts stay as they are
  }

  /* ---- Print buttons, and the page kept for the time without a connection ---- */
  all("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });
  all("form").forEach((form) => {
    if (form.dataset.favorite) {
      return; // a heart may be touched again and again
    }
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent && form.method === "post") {
        event.preventDefault();
      }
      form.dataset.sent = "yes";
    });
  });
  window.addEventListener("pageshow", () => all("form").forEach((form) => delete form.dataset.sent));
  if ("serviceWorker" in navigator && window.isSecureContext) {
    navigator.serviceWorker.register("/sw.js");
  }
})();
