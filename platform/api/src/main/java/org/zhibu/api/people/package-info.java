/** The register of people of the organisation that is signed in. */
@NullMarked
package org.zhibu.api.people;

import org.jspecify.annotations.NullMarked;
