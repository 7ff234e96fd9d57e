/** What happens between the steps: reports, talks, assessments, trainings, overhauls, studies, and the semester's score. */
@NullMarked
package org.zhibu.development.cultivation;

import org.jspecify.annotations.NullMarked;
