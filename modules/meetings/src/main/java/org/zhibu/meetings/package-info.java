/** The module of meetings: three meetings and one lecture, themed days, life meetings. */
@NullMarked
package org.zhibu.meetings;

import org.jspecify.annotations.NullMarked;
