// A page that answers a form: the browser would keep what was sent, for Back and on its disk. Now it keeps the address
// alone, and Back and reload ask for the page again.
history.replaceState(null, '', document.querySelector('main').dataset.at ?? location.href)
