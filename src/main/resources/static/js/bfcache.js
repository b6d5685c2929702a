// A private page that the browser kept for Back is never shown again as it was: blank it, and ask the server.
addEventListener('pageshow', event => {
  if (!event.persisted) return
  document.getElementById('cover').hidden = false
  document.body.replaceChildren()
  location.reload()
})

// What is kept at all is kept covered, so that not even one frame of it shows.
addEventListener('pagehide', () => {
  document.getElementById('cover').hidden = false
})
