/** Plans of a year (发展党员计划): drafted by branches, balanced and issued by the committee, checked against what was done. */
@NullMarked
package org.zhibu.development.plan;

import org.jspecify.annotations.NullMarked;
