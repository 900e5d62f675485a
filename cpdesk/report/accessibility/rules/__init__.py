"""The rules that an accessible paper keeps, by family: each looks at a paper and yields what it found."""
