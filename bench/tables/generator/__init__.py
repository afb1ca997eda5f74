"""Documents with tables in every style that authorities' answers show, made with ReportLab from fixed seeds."""
