// A page that came back with problems begins at their list, for the eyes and for the keyboard.
document.querySelector('.errors')?.focus()
