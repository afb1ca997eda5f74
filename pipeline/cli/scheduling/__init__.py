"""Have this machine do a project's nights: by systemd, cron, the Windows Task Scheduler, or Prefect."""
