// A page that answers a form with a secret in it: Back and reload ask for the page again, and never send that form once more.
history.replaceState(null, '', document.querySelector('main').dataset.at ?? location.href)
