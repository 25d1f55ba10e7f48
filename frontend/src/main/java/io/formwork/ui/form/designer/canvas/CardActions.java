package io.formwork.ui.form.designer.canvas;

/** What the cards of a canvas ask for; addresses are those of the layout. */
public interface CardActions {

    /** Shows the settings of that card. */
    void select(String address);

    /** Puts a copy of a field behind it. */
    void duplicate(String address);

    /** Puts a field into one row with the one above, or takes it out of its row. */
    void putBeside(String address);

    /** Takes the card out, with all that lies in it. */
    void remove(String address);
}
