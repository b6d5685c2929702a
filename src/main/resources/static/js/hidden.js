// Covers the page while its tab is hidden, so that no preview of it shows. What is under the cover stays as it is: the
// words, the place, and where the keyboard was.
const cover = document.getElementById('hidden')

function look() {
  cover.hidden = !document.hidden
}

document.addEventListener('visibilitychange', look)
look()
