"""The window; with `app` the only package that knows Qt."""
