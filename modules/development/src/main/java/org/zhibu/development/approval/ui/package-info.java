/** Parts of the case's page and the list for the archive. */
@NullMarked
package org.zhibu.development.approval.ui;

import org.jspecify.annotations.NullMarked;
