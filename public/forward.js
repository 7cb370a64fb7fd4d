// A page about a lesson leads on to it. Without this script its link does.
location.replace(document.querySelector('a').href)
