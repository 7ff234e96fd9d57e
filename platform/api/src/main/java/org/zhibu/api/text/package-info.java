/** Texts of users and texts for users. */
@NullMarked
package org.zhibu.api.text;

import org.jspecify.annotations.NullMarked;
