package io.mashang.intake;

import java.util.List;

/** How the write path of all nodes is, as they report it every few seconds. */
public interface WritePath {

    List<NodeState> nodes();

    /** The last moves of all nodes, newest first. */
    List<RungChange> changes(int most);
}
