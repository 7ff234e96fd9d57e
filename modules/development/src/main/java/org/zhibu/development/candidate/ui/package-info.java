/** Parts of the case page and pages of what is looked into before decisions. */
@NullMarked
package org.zhibu.development.candidate.ui;

import org.jspecify.annotations.NullMarked;
