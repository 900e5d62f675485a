"""What all tests share: hypothesis judges results alone, never how busy the machine is."""

from hypothesis import HealthCheck, settings

settings.register_profile("cpdesk", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
settings.load_profile("cpdesk")
