"""All samples, in the order of their names."""

from __future__ import annotations

from samples.generator.answers import (
    academic_years,
    bilingual,
    cost_limit,
    department_for_transport,
    directorates_crosstab,
    facts_in_a_cell,
    fully_withheld,
    home_office,
    internet_email_2011,
    nhs_less_than_six,
    not_held,
    page_nine,
    platforms_as_rows,
    police_case_list,
    police_equals,
    prose_repeats,
    question_table,
    rounded,
    scottish_bare_answers,
    suppression_symbols,
    two_level_header,
    words_of_whom,
    work_and_pensions,
)
from samples.generator.model import Sample

SAMPLES: tuple[Sample, ...] = tuple(
    sorted(
        (
            academic_years.SAMPLE,
            bilingual.SAMPLE,
            cost_limit.SAMPLE,
            department_for_transport.SAMPLE,
            directorates_crosstab.SAMPLE,
            facts_in_a_cell.SAMPLE,
            fully_withheld.SAMPLE,
            home_office.SAMPLE,
            internet_email_2011.SAMPLE,
            nhs_less_than_six.SAMPLE,
            not_held.SAMPLE,
            page_nine.SAMPLE,
            platforms_as_rows.SAMPLE,
            police_case_list.SAMPLE,
            police_equals.SAMPLE,
            prose_repeats.SAMPLE,
            question_table.SAMPLE,
            rounded.SAMPLE,
            scottish_bare_answers.SAMPLE,
            suppression_symbols.SAMPLE,
            two_level_header.SAMPLE,
            words_of_whom.SAMPLE,
            work_and_pensions.SAMPLE,
        ),
        key=lambda sample: sample.name,
    )
)
