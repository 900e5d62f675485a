"""Conditional formats: read from a sheet's XML, worked out on cached values, never calculated anew."""
