package org.zhibu.server.people;

/** What someone is in the village or at work (身份标签, PPL-03). */
public enum PersonTag {
    VILLAGE_CADRE,
    GROUP_HEAD,
    PACE_SETTER,
    VETERAN,
    MIGRANT_WORKER,
    SCIENCE_HOUSEHOLD,
    SUBJECT_LEADER,
    BACKBONE
}
